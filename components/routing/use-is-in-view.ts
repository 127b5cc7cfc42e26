'use client';

import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Whether any of the element is on screen: what takes seconds is not worked out for nobody. */
export function useIsInView(element: RefObject<Element | null>): boolean {
  const [isInView, setInView] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new IntersectionObserver((entries) => {
      setInView(entries.some(({ isIntersecting }) => isIntersecting));
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return isInView;
}
