import { type ReactNode, useEffect, useState } from 'react';

interface Props {
  /** What is copied, made at the click. */
  readonly text: () => string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

/** Copies a text, and says that it did: beside the button, and to a screen reader. */
export default function CopyButton({ text, children, className, label }: Props): ReactNode {
  const [said, say] = useState('');
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => say(''), 2000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = (): void => {
    copyText(text()).then(
      () => say('Copied'),
      () => say('Copying was refused'),
    );
  };
  return (
    <span className="copy">
      <button
        type="button"
        className={className ?? 'button-quiet'}
        aria-label={label}
        onClick={copy}
      >
        {children}
      </button>
      <span className="copy__said" role="status">
        {said}
      </span>
    </span>
  );
}

/** The clipboard asks for a secure context; a closed network often serves plain http. */
async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (!done) throw new Error('copying was refused');
}
