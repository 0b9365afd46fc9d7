import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { attachmentNamed } from './attachment';

/** What a browser may show in the page; everything else is downloaded. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain']);

/** Somebody's file on our address: it may load nothing, run nothing, send nothing and be framed by nobody. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A stored file as it came, under its own name. */
export async function sendFile(
  reply: FastifyReply,
  { fileName, mediaType }: { fileName: string; mediaType: string },
  content: AsyncIterable<Uint8Array> & { size: number },
): Promise<void> {
  const shown = SHOWN.has(mediaType);
  const charset = mediaType === 'text/plain' ? '; charset=utf-8' : '';
  await reply
    .header('content-type', shown ? `${mediaType}${charset}` : 'application/octet-stream')
    .header('content-length', content.size)
    .header('content-disposition', attachmentNamed(fileName, shown ? 'inline' : 'attachment'))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', POLICY)
    .send(Readable.from(content));
}
