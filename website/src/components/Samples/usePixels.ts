import { useEffect, useState } from 'react';
import sheet from '@generated/figures/default/samples.bmp';
import { pixelsOf, type Pixels } from './pixels';

/** The numbers of all pictures, once their file is there. The browser has it already, for it shows it. */
export function usePixels(): Pixels | undefined {
  const [pixels, setPixels] = useState<Pixels>();
  useEffect(() => {
    void fetch(sheet, { cache: 'force-cache' })
      .then((response) => response.arrayBuffer())
      // Without it there are the pictures, and no numbers.
      .then(
        (file) => setPixels(pixelsOf(file)),
        () => undefined,
      );
  }, []);
  return pixels;
}
