import { join } from 'node:path';
import type { FileScanner } from '@tctp/application';
import { clamd } from './clamd';
import { quarantineIn } from './quarantine';

export interface ScannerPlace {
  /** Absolute path. */
  dataDir: string;
  /** `host:port` or the path of a socket; null: nobody scans. */
  clamd: string | null;
}

export function openScanner(place: ScannerPlace): FileScanner | null {
  if (place.clamd === null) return null;
  const daemon = clamd(place.clamd);
  const quarantine = quarantineIn(join(place.dataDir, 'quarantine'));
  return {
    async scan(file) {
      const scanned = await daemon.scan(file);
      if (typeof scanned === 'object') await quarantine(file);
      return scanned;
    },
    isThere: () => daemon.isThere(),
  };
}
