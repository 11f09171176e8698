/** The studio's own line icons on a 20-unit grid, drawn in the colour of the text. */
import { classes } from './classes';
import styles from './Icon.module.css';

const paths = {
  home: 'M3.5 9 10 3.5 16.5 9M5.5 8v8h3.2v-4.5h2.6V16h3.2V8',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  close: 'm5 5 10 10M15 5 5 15',
  search: 'M13 13l4 4M8.5 14a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11Z',
  settings: 'M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17M12.5 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM7.5 12a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  moon: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z',
  contrast: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 3v14M10 6.5h5.8M10 10h7M10 13.5h5.8',
  language: 'M2.5 5.5h8M6.5 3.5v2M9 5.5c-.6 3-2.8 5.5-6 7M4.5 8c.9 1.9 2.7 3.5 5 4.3M10 17l3.5-8.5L17 17M11.3 14h4.4',
  command: 'M7 7h6v6H7ZM7 7H5.2A1.9 1.9 0 1 1 7 5.2ZM13 7V5.2A1.9 1.9 0 1 1 14.8 7ZM13 13h1.8a1.9 1.9 0 1 1-1.8 1.8ZM7 13v1.8A1.9 1.9 0 1 1 5.2 13Z',
  keyboard: 'M2.5 5.5h15v9h-15ZM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7',
  play: 'M6.5 4v12l9.5-6Z',
  pause: 'M7 4.5v11M13 4.5v11',
  stop: 'M5.5 5.5h9v9h-9Z',
  step: 'M5 4.5v11L12 10ZM15 4.5v11',
  epoch: 'M3.5 4.5v11L9 10ZM9.5 4.5v11L15 10ZM17 4.5v11',
  reset: 'M4 10a6 6 0 1 0 1.8-4.3L4 7.5M4 3.5v4h4',
  check: 'm4 10.5 4 4 8-9',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  chevronDown: 'm5 7.5 5 5 5-5',
  chevronRight: 'm7.5 5 5 5-5 5',
  chevronLeft: 'm12.5 5-5 5 5 5',
  arrowRight: 'M4 10h12M11 5l5 5-5 5',
  pin: 'M7 3.5h6l-.8 5 2.8 3H5l2.8-3ZM10 11.5V17',
  edit: 'M4 16l.8-3.3L13 4.5l2.5 2.5-8.2 8.2ZM11.5 6l2.5 2.5',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v4.5M11.5 9v4.5',
  download: 'M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12',
  upload: 'M10 13V4M6.5 7.5 10 4l3.5 3.5M4 16.5h12',
  copy: 'M7 7h9v9.5H7ZM4 13V3.5h9',
  code: 'm7 6-4 4 4 4M13 6l4 4-4 4',
  chart: 'M3.5 3.5v13h13M6 12.5l3-4 2.5 2 4.5-5.5',
  runs: 'M3 5.5h.01M3 10h.01M3 14.5h.01M6.5 5.5H17M6.5 10H17M6.5 14.5H17',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  warning: 'M10 3.5 17.5 16.5h-15ZM10 8.5v3.5M10 14.3v.01',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM10 9.2V14M10 6.4v.01',
  chip: 'M5.5 5.5h9v9h-9ZM8 2.5v3M12 2.5v3M8 14.5v3M12 14.5v3M2.5 8h3M2.5 12h3M14.5 8h3M14.5 12h3',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.3 4.3 0 0 1 0 8.5H7.5',
  fullScreen: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
} as const;

export type IconName = keyof typeof paths;

// Shapes that mean something only when filled.
const solid: ReadonlySet<IconName> = new Set(['play', 'stop', 'step', 'epoch']);

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
  /** For an icon that stands alone; without it the icon is decorative, and the control around it carries the name. */
  readonly label?: string;
}

export function Icon({ name, size = 18, label }: IconProps) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={classes(styles.icon, solid.has(name) && styles.solid)} width={size} height={size} viewBox="0 0 20 20" focusable="false" {...naming}>
      <path d={paths[name]} />
    </svg>
  );
}
