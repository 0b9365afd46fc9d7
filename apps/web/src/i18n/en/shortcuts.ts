import type { UiWords } from '../vi';

export const shortcuts: Pick<UiWords, 'shortcuts'> = {
  shortcuts: {
    title: 'Keyboard shortcuts',
    all: 'shortcuts',
    everywhere: 'On every screen',
    open: 'open this list',
    on: 'Use single-key shortcuts',
    why: 'Switch off for speech input, or if keys get pressed by mistake. Esc still works.',
  },
};
