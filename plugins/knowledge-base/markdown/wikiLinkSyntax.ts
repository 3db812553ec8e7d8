import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type {
  Construct,
  Extension,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import remarkWikiLink from 'remark-wiki-link';
import type { Processor } from 'unified';
import { tablePipe } from './tablePipes.ts';
import { splitWikiLink, type WikiLink } from './wikiLink.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink';
    wikiEmbed: 'wikiEmbed';
  }
}

const exclamationMark = 33;
const leftParenthesis = 40;
const leftSquareBracket = 91;

/** Makes a construct give way where `(` follows it: `[[7]](https://…)` is a Markdown link. */
function unlessLinkFollows(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const end: State = (code) => (code === leftParenthesis ? nok(code) : ok(code));
    return construct.tokenize.call(this, effects, end, nok);
  };
  return { ...construct, tokenize };
}

/**
 * Makes a construct that failed at some place fail at once where it is tried again before that
 * place: a `[[` inside of one that has no end has none either. Else `[[[[…` takes squared time.
 */
function failingOnce(construct: Construct): Construct {
  const failedAt = new WeakMap<TokenizeContext, number>();
  const tokenize: Tokenizer = function (effects, ok, nok) {
    if (this.now().offset < (failedAt.get(this) ?? 0)) return nok;
    const fail: State = (code) => {
      failedAt.set(this, this.now().offset);
      return nok(code);
    };
    return construct.tokenize.call(this, effects, ok, fail);
  };
  return { ...construct, tokenize };
}

/** `!` and the construct behind it: `![[…]]`, before Markdown reads `![` as an image. */
function embedOf(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const end: State = (code) => {
      effects.exit('wikiEmbed');
      return ok(code);
    };
    return (code) => {
      effects.enter('wikiEmbed');
      effects.consume(code);
      return effects.attempt(construct, end, nok);
    };
  };
  return { name: 'wikiEmbed', tokenize };
}

/** Builds this project's node out of the text that the tokenizer marked. */
function enterLink(context: CompileContext, token: Token): void {
  const source = context.sliceSerialize(token);
  const embed = source.startsWith('!');
  const inner = source.slice(embed ? 3 : 2, -2).replaceAll(tablePipe, '|');
  const parts = splitWikiLink(inner);
  const node: WikiLink = {
    type: 'wikiLink',
    ...parts,
    embed,
    value: parts.label ?? [parts.target, parts.heading].filter(Boolean).join(' › '),
  };
  context.enter(node as never, token);
}

/** An embed holds the tokens of a link; only the outer of the two becomes a node. */
const wikiLinkNodes: FromMarkdownExtension = {
  enter: {
    wikiEmbed(token) {
      enterLink(this, token);
    },
    wikiLink(token) {
      if (!insideEmbed(this)) enterLink(this, token);
    },
  },
  exit: {
    wikiEmbed(token) {
      this.exit(token);
    },
    wikiLink(token) {
      if (!insideEmbed(this)) this.exit(token);
    },
  },
};

function insideEmbed(context: CompileContext): boolean {
  const [open] = context.tokenStack.at(-1) ?? [];
  return open?.type === 'wikiEmbed';
}

/**
 * `[[…]]` and `![[…]]` in a unified processor. remark-wiki-link supplies the syntax and nothing
 * else: how it resolves a link (lower case, blanks as `_`, a list fixed at the start) fits no vault.
 */
export function wikiLinkSyntax(this: Processor): void {
  remarkWikiLink.call(this, { aliasDivider: '|' });
  const data = this.data() as {
    micromarkExtensions: Extension[];
    fromMarkdownExtensions: FromMarkdownExtension[];
  };
  const own = data.micromarkExtensions.pop()?.text?.[leftSquareBracket];
  if (!own || Array.isArray(own)) {
    throw new Error('`remark-wiki-link` no longer registers one construct for `[`');
  }
  const link = failingOnce(unlessLinkFollows(own));
  data.micromarkExtensions.push({
    text: { [leftSquareBracket]: link, [exclamationMark]: embedOf(link) },
  });
  data.fromMarkdownExtensions.pop();
  data.fromMarkdownExtensions.push(wikiLinkNodes);
}
