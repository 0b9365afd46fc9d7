import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { attachmentNamed } from './attachment';

/**
 * What a browser may show by itself; everything else is downloaded. No PDF: browsers show none under `sandbox`, and the
 * screens draw it themselves. Nothing that can hold a script (html, svg, xml), whatever it is said to be.
 */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp', 'text/plain']);

/** Somebody's file on our address: it may load nothing, run nothing, send nothing, be framed by nobody, and is no origin. */
const POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A stored file as it came, under its own name. */
export async function sendFile(
  reply: FastifyReply,
  { fileName, mediaType }: { fileName: string; mediaType: string },
  content: AsyncIterable<Uint8Array> & { size: number },
): Promise<void> {
  const shown = SHOWN.has(mediaType);
  const charset = mediaType === 'text/plain' ? '; charset=utf-8' : '';
  await asOnlyAFile(reply, fileName, shown ? 'inline' : 'attachment')
    .header('content-type', shown ? `${mediaType}${charset}` : 'application/octet-stream')
    .header('content-length', content.size)
    .send(Readable.from(content));
}

/** The headers under which anything leaves that is to be kept as a file: nobody guesses what it is, shares or keeps it. */
export function asOnlyAFile(
  reply: FastifyReply,
  fileName: string,
  as: 'inline' | 'attachment' = 'attachment',
): FastifyReply {
  return reply
    .header('content-disposition', attachmentNamed(fileName, as))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', POLICY)
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'no-store');
}
