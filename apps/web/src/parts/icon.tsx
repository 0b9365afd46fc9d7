const PATHS = {
  list: 'M4 5h1M4 10h1M4 15h1M8 5h8M8 10h8M8 15h8',
  inbox: 'M3 11.500l2.500-7.500h9l2.500 7.500v4.500h-14zM3 11.500h4l1 2h4l1-2h4',
  grid: 'M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h5v5h-5z',
  forecast: 'M2.5 16.5h15M3 14c4 0 4-9.500 7-9.500s3 9.500 7 9.500M10 4.500v9.500',
  paper: 'M5 2.5h7l3.5 3.5v11.5h-10.5zM12 2.5v3.5h3.5M7.5 10h5M7.5 13h5',
  bars: 'M3 16.5h14M5 16V9m5 7V4m5 12v-5',
  bell: 'M5 13.5V9a5 5 0 0110 0v4.500l1.500 1.500h-13zM8.500 17.200h3',
  more: 'M3.500 10a1 1 0 102 0a1 1 0 10-2 0M9 10a1 1 0 102 0a1 1 0 10-2 0M14.500 10a1 1 0 102 0a1 1 0 10-2 0',
  clock: 'M10 3a7 7 0 100 14 7 7 0 000-14M10 6v4.200l2.800 1.800',
  warn: 'M10 3l7.500 13.500h-15zM10 8v4M10 14.200v.1',
  info: 'M10 3a7 7 0 100 14 7 7 0 000-14M10 9.200v4.300M10 6.500v.1',
  repeat:
    'M4 9a6 6 0 0110.500-3.500L16.500 7.500M16.500 3.500v4h-4M16 11a6 6 0 01-10.500 3.500L3.500 12.500M3.500 16.500v-4h4',
  wait: 'M6 3h8M6 17h8M6.500 3c0 4 7 5 7 7s-7 3-7 7M13.500 3c0 4-7 5-7 7s7 3 7 7',
  check: 'M4 10.500l4 4 8-9',
  back: 'M12.500 4.500L7 10l5.500 5.500',
  forward: 'M7.500 4.500L13 10l-5.500 5.500',
  undo: 'M8 5L4 9l4 4M4 9h8a4 4 0 010 8h-2',
  send: 'M17 3L3 8.500l5.500 2.500L11 16.500zM8.500 11L17 3',
  plus: 'M10 4v12M4 10h12',
  upload: 'M10 13V4M6.500 7.500L10 4l3.500 3.500M4 16.500h12',
  download: 'M10 4v9M6.500 9.500L10 13l3.500-3.500M4 16.500h12',
  lock: 'M5.500 9h9v7.500h-9zM7.500 9V6.500a2.500 2.500 0 015 0V9',
  search: 'M9 3.800a5.200 5.200 0 100 10.400 5.200 5.200 0 000-10.400M13 13l4 4',
  out: 'M8 3.500H4v13h4M12.500 6.500L16 10l-3.500 3.500M16 10H8',
  globe: 'M10 3a7 7 0 100 14 7 7 0 000-14M3 10h14M10 3c-5 4.500-5 9.500 0 14c5-4.500 5-9.500 0-14',
  close: 'M5 5l10 10M15 5L5 15',
  flag: 'M5 17V3.500h9.500l-2 3.500 2 3.500H5',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'i s' : 'i'} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
