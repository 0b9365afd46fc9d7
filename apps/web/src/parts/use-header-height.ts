import { useEffect, useState } from 'react';

/** How tall the head of the screen is, in pixels: its words may wrap, and what sticks has to stand below it. */
export function useHeaderHeight(): number {
  const [height, setHeight] = useState(64);
  useEffect(() => {
    const header = document.querySelector('header.top');
    if (header === null) return undefined;
    const seen = new ResizeObserver(() => setHeight(header.getBoundingClientRect().height));
    seen.observe(header);
    return () => seen.disconnect();
  }, []);
  return height;
}
