/** A framework whose controls terms and mitigations are mapped to. To add one, add a row. */
export interface Framework {
  /** Its folder below `docs/frameworks/`. */
  readonly slug: string;
  readonly title: string;
  /** Whether a text names this framework, however its author spells it. */
  readonly named: RegExp;
  /** A reference in the spelling of the framework's current edition, where its form allows that. */
  readonly respell: (reference: string) => string | undefined;
}

/** What a pattern's first groups give, put into the form of an id. */
const respelling =
  (pattern: RegExp, form: (...groups: string[]) => string) =>
  (reference: string): string | undefined => {
    const match = pattern.exec(reference.trim());
    return match ? form(...match.slice(1)) : undefined;
  };

export const frameworks: readonly Framework[] = [
  {
    slug: 'owasp-nhi-top-10',
    title: 'OWASP Non-Human Identities Top 10 (2025)',
    named: /\bNHI\b|non-human identit/i,
    respell: respelling(/^NHI[-_ ]?0*(\d{1,2})(?::2025)?$/i, (number) => `NHI${number}:2025`),
  },
  {
    slug: 'owasp-llm-top-10',
    title: 'OWASP Top 10 for LLM Applications (2025)',
    named: /\bLLM\b/i,
    respell: respelling(
      /^LLM[-_ ]?0*(\d{1,2})(?::2025)?$/i,
      (number) => `LLM${number.padStart(2, '0')}:2025`,
    ),
  },
  {
    slug: 'nist-csf-2',
    title: 'NIST CSF 2.0',
    named: /\bCSF\b|cybersecurity framework/i,
    respell: respelling(
      /^([A-Z]{2}\.[A-Z]{2})-0*(\d{1,2})$/i,
      (category, number) => `${category.toUpperCase()}-${number.padStart(2, '0')}`,
    ),
  },
  {
    slug: 'nist-ai-rmf-1',
    title: 'NIST AI RMF 1.0',
    named: /\bAI\s*RMF\b|risk management framework/i,
    respell: respelling(
      /^(GOVERN|MAP|MEASURE|MANAGE)[- ]?(\d+\.\d+)$/i,
      (part, number) => `${part.toUpperCase()} ${number}`,
    ),
  },
];
