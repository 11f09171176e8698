import type { ReactElement } from 'react';
import { frameMessages } from '../frame/messages';
import { useRoving } from '../frame/useRoving';
import { GreyImage } from './GreyImage';
import styles from './images.module.css';
import type { ImageGridProps } from './props';

/** Grey images with captions; with `onOpen` each is a button, and arrow keys move between them. */
export function ImageGrid({ title, language, images, captions, wrong, size = 56, onOpen, selected }: ImageGridProps): ReactElement {
  const { current, ...roving } = useRoving();
  const { count, width, height, pixels } = images;
  if (count === 0) return <p className={styles.none}>{frameMessages.noValues[language]}</p>;
  return (
    <ul className={styles.grid} aria-label={title} {...roving}>
      {Array.from({ length: count }, (_, i) => {
        const caption = captions[i] ?? '';
        const content = (
          <>
            <GreyImage pixels={pixels} offset={i * width * height} width={width} height={height} size={size} />
            <span className={styles.caption} data-wrong={wrong?.[i]}>
              {caption}
            </span>
          </>
        );
        return (
          <li key={i} style={{ minWidth: size }}>
            {onOpen ? (
              <button type="button" data-rove="" tabIndex={i === Math.min(current, count - 1) ? 0 : -1} aria-pressed={selected === i} onClick={() => onOpen(i)}>
                {content}
              </button>
            ) : (
              content
            )}
          </li>
        );
      })}
    </ul>
  );
}
