import { type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import type { ChartTable } from './chartTable';
import { tableToCsv } from './csv';
import { download } from './download';
import styles from './frame.module.css';
import { ChartIcon } from './icons';
import type { ChartLanguage } from './language';
import { frameMessages } from './messages';
import type { SavedText } from './savedText';
import { pngOf, svgDocument } from './savePicture';
import { TableView } from './TableView';
import { useFullScreen } from './useFullScreen';

interface ChartFrameProps {
  readonly title: string;
  /** Stands under the title and belongs to the figure's name. */
  readonly subtitle?: ReactNode;
  readonly language: ChartLanguage;
  /** What a sighted reader takes from a glance, in words. */
  readonly summary: string;
  /** Called only while the table is open or saved; long data is evenly thinned to about `most` rows. */
  readonly table: (most: number) => ChartTable;
  /** Controls folded behind the options button. */
  readonly options?: ReactNode;
  /** Key to the picture below it, kept out of the saved picture. */
  readonly legend?: ReactNode;
  /** False for pictures made of buttons, whose contents must stay reachable; they have no saved picture either. */
  readonly savesPicture?: boolean;
  /** In place of the table as CSV. */
  readonly saves?: readonly SavedText[] | undefined;
  readonly children: (full: boolean) => ReactNode;
}

const rowsShown = 200;

/** Title, toolbar, table view and savings around any picture: one frame for every chart. */
export function ChartFrame({ title, subtitle, language, summary, table, options, legend, savesPicture = true, saves, children }: ChartFrameProps): ReactElement {
  const figure = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'options' | 'save' | null>(null);
  const [asTable, setAsTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const { full, toggle } = useFullScreen(figure);
  const id = useId();
  const text = frameMessages;

  const picture = (): SVGSVGElement | HTMLCanvasElement | null => body.current?.querySelector<SVGSVGElement | HTMLCanvasElement>('canvas, svg:not([data-icon])') ?? null;
  const savePng = async (): Promise<void> => {
    const shown = picture();
    if (shown) download(await pngOf(shown), title, 'png');
  };
  const saveSvg = (): void => {
    const shown = picture();
    if (shown instanceof SVGSVGElement) download(new Blob([svgDocument(shown)], { type: 'image/svg+xml' }), title, 'svg');
  };
  const panel = (name: 'options' | 'save'): void => setOpen(open === name ? null : name);
  const texts: readonly SavedText[] = saves ?? [{ extension: 'csv', mime: 'text/csv', text: () => tableToCsv(table(Infinity)) }];
  const pictureSaved = savesPicture && !asTable;

  return (
    <figure ref={figure} className={styles.frame} aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`} data-full={full || undefined}>
      <div className={styles.head}>
        <figcaption id={`${id}-title`} className={styles.title}>
          {title}
          {subtitle !== undefined && <span className={styles.subtitle}>{subtitle}</span>}
        </figcaption>
        <div className={styles.tools} role="toolbar" aria-label={title}>
          {options !== undefined && (
            <button type="button" aria-expanded={open === 'options'} aria-controls={`${id}-panel`} title={text.options[language]} aria-label={text.options[language]} onClick={() => panel('options')}>
              <ChartIcon name="options" />
            </button>
          )}
          <button type="button" aria-pressed={asTable} title={text.table[language]} aria-label={text.table[language]} onClick={() => setAsTable(!asTable)}>
            <ChartIcon name="table" />
          </button>
          <button type="button" aria-expanded={open === 'save'} aria-controls={`${id}-panel`} title={text.save[language]} aria-label={text.save[language]} onClick={() => panel('save')}>
            <ChartIcon name="save" />
          </button>
          {toggle && (
            <button type="button" aria-pressed={full} title={text[full ? 'leaveFullScreen' : 'fullScreen'][language]} aria-label={text[full ? 'leaveFullScreen' : 'fullScreen'][language]} onClick={toggle}>
              <ChartIcon name={full ? 'shrink' : 'expand'} />
            </button>
          )}
        </div>
      </div>
      <div id={`${id}-panel`} className={styles.panel} hidden={open === null}>
        {open === 'options' && options}
        {open === 'save' && (
          <div className={styles.formats}>
            {pictureSaved && (
              <button type="button" onClick={() => void savePng().then(() => setFailed(false), () => setFailed(true))}>
                PNG
              </button>
            )}
            {pictureSaved && (
              <button type="button" onClick={saveSvg}>
                SVG
              </button>
            )}
            {texts.map(({ extension, mime, text: make }) => (
              <button key={extension} type="button" onClick={() => download(new Blob([make()], { type: mime }), title, extension)}>
                {extension.toUpperCase()}
              </button>
            ))}
            {failed && <span role="alert">{text.saveFailed[language]}</span>}
          </div>
        )}
      </div>
      <p id={`${id}-summary`} className={styles.hidden}>
        {summary}
      </p>
      <div ref={body} className={styles.body}>
        {asTable ? <TableView title={title} language={language} table={table(rowsShown)} /> : children(full)}
      </div>
      {!asTable && legend}
    </figure>
  );
}
