import { createContext } from 'react';
import type { ReactNode } from 'react';

/** Search and the bell: the frame gives them, the head of every screen shows them. */
export const FrameTools = createContext<ReactNode>(null);
