import { jumpTo } from '../../parts/jump-to';

/** To the place where files are added, with the chooser open: one press, and the file. */
export function toUpload(): void {
  jumpTo('add-evidence');
  document
    .querySelector<HTMLInputElement>('#add-evidence input[type="file"], #evidence input[type="file"]')
    ?.click();
}
