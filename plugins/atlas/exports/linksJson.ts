import { z } from 'zod';
import { permanentUrl } from '../portable/linkKit/permanentUrl.ts';
import { atlasKinds } from '../ids.ts';
import type { KnownObject } from './knownObjects.ts';

const id = z.string().regex(/^AML\.(?:TA\d{4}|T\d{4}(?:\.\d{3})?|M\d{4}|CS\d{4})$/);
const release = z.string().describe('A content release of ATLAS, such as 2026.04');

/** The shape of `api/links.json`: what a link checker has to know of every id there ever was. */
export const linksSchema = z
  .array(
    z.strictObject({
      id,
      kind: z.enum(atlasKinds),
      name: z.string().describe('The name on show, else the latest'),
      formerNames: z.array(z.string()).describe('Earlier names of the same object, oldest first'),
      status: z.enum(['active', 'retired']),
      replacedBy: z.array(id).describe('The ids that took the place of a retired one'),
      since: release.nullable().describe('The release that added it; null for a vault’s own'),
      url: z.url().describe('The permanent address'),
      retiredIn: release.optional().describe('The first release without it'),
      reusedFrom: z
        .strictObject({
          name: z.string(),
          formerNames: z.array(z.string()),
          replacedBy: z.array(id),
          retiredIn: release.optional(),
        })
        .optional()
        .describe('The object that bore the id before, where it was given out twice'),
    }),
  )
  .describe('Every ATLAS id that ever was, by id');

export type LinksJson = z.output<typeof linksSchema>;

export function linksJsonSchema(): object {
  return z.toJSONSchema(linksSchema, { target: 'draft-2020-12' });
}

export function linksJson(objects: readonly KnownObject[], siteUrl: string): LinksJson {
  return objects.map((object) => ({
    id: object.id,
    kind: object.kind,
    name: object.name,
    formerNames: [...object.formerNames],
    status: object.status,
    replacedBy: [...object.replacedBy],
    since: object.since ?? null,
    url: permanentUrl(siteUrl, { id: object.id, address: '' }),
    ...(object.retiredIn !== undefined && { retiredIn: object.retiredIn }),
    ...(object.reusedFrom && {
      reusedFrom: {
        ...object.reusedFrom,
        formerNames: [...object.reusedFrom.formerNames],
        replacedBy: [...object.reusedFrom.replacedBy],
      },
    }),
  }));
}
