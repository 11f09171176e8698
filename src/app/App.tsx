/** The page for the address, in the frame, in the learner's language and theme. */
import { lazy, useEffect } from 'react';
import { lessons } from '../lessons/catalog';
import { HomePage } from './home/HomePage';
import { LanguageContext, type Language } from './i18n/messages';
import { useRoute, type Route } from './routes';
import { messages } from './shell/messages';
import { NotFound } from './shell/NotFound';
import { Shell } from './shell/Shell';
import { useChosenLanguage, useChosenTheme } from './store/settings';
import { useTheme } from './theme/theme';

const LessonPage = lazy(() => import('./notebook/LessonPage').then((m) => ({ default: m.LessonPage })));
const BoardPage = lazy(() => import('./board/BoardPage').then((m) => ({ default: m.BoardPage })));
const SettingsPage = lazy(() => import('./settings/SettingsPage').then((m) => ({ default: m.SettingsPage })));

export function App() {
  const language = useChosenLanguage();
  const route = useRoute();
  useTheme(useChosenTheme());
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = titleOf(route, language);
  }, [route, language]);
  return (
    <LanguageContext value={language}>
      <Shell>
        <Page route={route} />
      </Shell>
    </LanguageContext>
  );
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'settings':
      return <SettingsPage />;
    case 'board':
      return <BoardPage />;
    case 'lesson':
      return lessons.some(({ slug }) => slug === route.slug) ? (
        <LessonPage key={route.slug} slug={route.slug} cell={route.cell} start={route.start} />
      ) : (
        <NotFound path={`lesson/${route.slug}`} />
      );
    case 'unknown':
      return <NotFound path={route.path} />;
  }
}

function titleOf(route: Route, language: Language): string {
  const lesson = route.page === 'lesson' ? lessons.find(({ slug }) => slug === route.slug) : undefined;
  const place = lesson?.title[language] ?? (route.page === 'settings' || route.page === 'board' ? messages[route.page][language] : null);
  return place === null ? 'Tensor Studio' : `${place} · Tensor Studio`;
}
