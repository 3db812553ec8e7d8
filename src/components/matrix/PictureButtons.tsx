import { type ReactNode, useState } from 'react';
import { saveFile } from '../../browser/saveFile';
import { svgToPng } from '../../browser/svgToPng';

interface Props {
  /** What is saved: `SVG of the matrix`. */
  readonly of: string;
  readonly file: string;
  readonly svg: () => string;
}

/** Saves a picture as SVG or PNG. */
export default function PictureButtons({ of, file, svg }: Props): ReactNode {
  const [problem, setProblem] = useState('');
  const savePng = (): void => {
    setProblem('');
    svgToPng(svg()).then(
      (blob) => saveFile(`${file}.png`, blob),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <>
      <button
        type="button"
        className="button-quiet"
        aria-label={`Save ${of} as SVG`}
        onClick={() => saveFile(`${file}.svg`, svg(), 'image/svg+xml')}
      >
        SVG
      </button>
      <button
        type="button"
        className="button-quiet"
        aria-label={`Save ${of} as PNG`}
        onClick={savePng}
      >
        PNG
      </button>
      <span role="status">{problem}</span>
    </>
  );
}
