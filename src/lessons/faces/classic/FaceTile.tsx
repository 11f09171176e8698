import { useMemo, type ReactElement } from 'react';
import { ColourImage } from '../../../charts/images/ColourImage';
import { orlFace } from '../../../engine/declarations/faceMethods';
import figure from '../../figure/figure.module.css';
import { greyPicture } from './greyPicture';

/** A face of ORL, or something of its size, with its name. */
export function FaceTile({ grey, label, size = 92 }: { readonly grey: ArrayLike<number>; readonly label: string; readonly size?: number }): ReactElement {
  const rgba = useMemo(() => greyPicture(grey), [grey]);
  return (
    <div className={figure.titled}>
      <ColourImage rgba={rgba} width={orlFace.width} height={orlFace.height} size={size} label={label} />
      <span className={figure.small}>{label}</span>
    </div>
  );
}
