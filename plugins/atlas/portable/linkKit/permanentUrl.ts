import { kindOfId } from '../../ids.ts';

/**
 * The address to hand out: that of the id, which stays when the page moves, else the page's own.
 * @param siteUrl the site's address with its base URL; ends with `/`
 * @param address the page's address without base URL
 */
export function permanentUrl(
  siteUrl: string,
  { id, address }: { readonly id?: string; readonly address: string },
): string {
  return id !== undefined && kindOfId(id)
    ? `${siteUrl}id/${id}/`
    : `${siteUrl}${address.replace(/^\/+/, '')}`;
}
