import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Matrix.module.css';

/** The matrix as one sheet of paper: its picture, drawn when the browser is about to print. */
export default function PrintSheet({ svg }: { readonly svg: () => string }): ReactNode {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // By hand: the browser does not wait for anything to be rendered. Every text in it is escaped.
    const fill = (content: string): void => {
      if (sheet.current) sheet.current.innerHTML = content;
    };
    const before = (): void => fill(svg());
    const after = (): void => fill('');
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [svg]);
  return <div ref={sheet} className={styles.sheet} />;
}
