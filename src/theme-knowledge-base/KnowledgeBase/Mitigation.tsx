import type { ReactNode } from 'react';
import type { PageData } from '../../../plugins/knowledge-base/site/contract';
import ObjectPage from '../../components/ObjectPage';

export default function Mitigation({ data }: { readonly data: PageData }): ReactNode {
  return <ObjectPage page={data} />;
}
