import { type ReactElement, useCallback, useState } from 'react';
import type { ImagePoint } from '../../engine/declarations/eventLog';
import type { ChartLanguage } from '../frame/language';
import { imageSeriesMessages } from './messages';
import { pictureType } from './pictureType';

interface EncodedPictureProps {
  readonly language: ChartLanguage;
  readonly point: ImagePoint;
  readonly actualSize: boolean;
  readonly alt: string;
}

/** Pictures narrower than this are enlarged, pixel by pixel. */
const comfortable = 160;

/** A picture from its file's bytes; says so where they are none that may be shown. */
export function EncodedPicture({ language, point, actualSize, alt }: EncodedPictureProps): ReactElement {
  const { encoded, width } = point;
  const [broken, setBroken] = useState(false);
  const type = pictureType(encoded);
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image || !type) return undefined;
      const url = URL.createObjectURL(new Blob([encoded], { type }));
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [encoded, type],
  );
  if (!type || broken) return <p>{imageSeriesMessages[type ? 'damaged' : 'unknown'][language]}</p>;
  const enlarged = !actualSize && width > 0 && width < comfortable;
  return (
    <img
      ref={show}
      alt={alt}
      data-pixels={enlarged || undefined}
      data-actual={actualSize || undefined}
      onError={() => setBroken(true)}
      {...(enlarged ? { width: width * Math.ceil(comfortable / width) } : {})}
    />
  );
}
