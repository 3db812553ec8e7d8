import { spawnSync } from 'node:child_process';

const script = `
import io, json, posixpath, sys
from sphinx.util.inventory import InventoryFile
read = InventoryFile.load(io.BytesIO(sys.stdin.buffer.read()), '', posixpath.join)
fields = lambda item: [item.uri, item.display_name] if hasattr(item, 'uri') else [item[2], item[3]]
entries = [[name, role, *fields(item)] for role in read for name, item in read[role].items()]
json.dump(entries, sys.stdout)
`;

/** A Python that has Sphinx; none of the project's own commands needs one. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import sphinx.util.inventory']).status === 0,
);

export const withoutSphinx = python === undefined;

/** What Sphinx's own reader makes of an inventory: name, role, address and words of each entry. */
export function readBySphinx(file: Uint8Array): string[][] {
  const { status, stdout, stderr } = spawnSync(python ?? '', ['-c', script], { input: file });
  if (status !== 0) throw new Error(stderr.toString());
  // Where Sphinx shows a link, `-` stands for the name.
  return (JSON.parse(stdout.toString()) as string[][]).map(
    ([name = '', role = '', uri = '', shown = '']) => [
      name,
      role,
      uri,
      shown === '-' ? name : shown,
    ],
  );
}
