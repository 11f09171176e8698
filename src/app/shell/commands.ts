/** What the command palette offers. */
import { lessons } from '../../lessons/catalog';
import type { Bilingual } from '../i18n/messages';
import { navigate } from '../routes';
import { chooseLanguage, chooseTheme } from '../store/settings';
import type { IconName } from '../ui/Icon';
import { drawingRoute, trainingRoute } from '../home/firstSteps';
import { messages } from './messages';

export interface PaletteCommand {
  readonly id: string;
  readonly kind: 'lesson' | 'page' | 'action';
  readonly icon: IconName;
  readonly title: Bilingual;
  /** Found by these words too. */
  readonly more?: readonly (Bilingual | string)[];
  readonly run: () => void;
}

export interface PaletteActions {
  readonly toggleRuns: () => void;
  readonly showShortcuts: () => void;
}

/** All commands, in the order in which an empty query shows them. */
export function paletteCommands({ toggleRuns, showShortcuts }: PaletteActions): readonly PaletteCommand[] {
  const action = (id: string, icon: IconName, title: Bilingual, run: () => void): PaletteCommand => ({ id, kind: 'action', icon, title, run });
  const training = trainingRoute();
  const drawing = drawingRoute();
  return [
    ...(training ? [action('train', 'play', messages.startTraining, () => navigate(training))] : []),
    ...(drawing ? [action('draw', 'edit', messages.drawDigit, () => navigate(drawing))] : []),
    ...lessons.map(({ slug, number, title, summary }): PaletteCommand => ({
      id: `lesson-${slug}`,
      kind: 'lesson',
      icon: 'chevronRight',
      title: { zh: `${number} · ${title.zh}`, en: `${number} · ${title.en}` },
      more: [title, summary],
      run: () => navigate({ page: 'lesson', slug, cell: null, start: false }),
    })),
    { id: 'home', kind: 'page', icon: 'home', title: messages.home, run: () => navigate({ page: 'home' }) },
    { id: 'board', kind: 'page', icon: 'chart', title: messages.board, more: ['TensorBoard', 'tfevents'], run: () => navigate({ page: 'board' }) },
    { id: 'settings', kind: 'page', icon: 'settings', title: messages.settings, run: () => navigate({ page: 'settings' }) },
    action('runs', 'runs', messages.runs, toggleRuns),
    action('zh', 'language', messages.toChinese, () => chooseLanguage('zh')),
    action('en', 'language', messages.toEnglish, () => chooseLanguage('en')),
    action('light', 'sun', messages.themeLight, () => chooseTheme('light')),
    action('dark', 'moon', messages.themeDark, () => chooseTheme('dark')),
    action('auto', 'contrast', messages.themeAuto, () => chooseTheme('auto')),
    action('shortcuts', 'keyboard', messages.shortcuts, showShortcuts),
  ];
}
