/** Addresses in the part after `#`, so that any static host and any sub-path serves every page. */
import { useSyncExternalStore } from 'react';
import type { Backend } from '../engine/protocol';
import { languages, type Language } from './i18n/messages';
import { themes, type Theme } from './theme/theme';

export type Route =
  | { readonly page: 'home' }
  /** `start`: the cell's experiment begins at once, as the home page's first button asks. */
  | { readonly page: 'lesson'; readonly slug: string; readonly cell: string | null; readonly start: boolean }
  | { readonly page: 'settings' }
  | { readonly page: 'board' }
  | { readonly page: 'unknown'; readonly path: string };

/** The route of `location.hash`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [page, slug, cell, ...rest] = path.split('/').filter(Boolean).map(decode);
  if (page === undefined) return { page: 'home' };
  if ((page === 'settings' || page === 'board') && slug === undefined) return { page };
  if (page === 'lesson' && slug !== undefined && rest.length === 0) {
    return { page: 'lesson', slug, cell: cell ?? null, start: new URLSearchParams(query).has('start') };
  }
  return { page: 'unknown', path };
}

/** A broken escape in a typed address is taken literally. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The `href` of a route. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'settings':
      return '#/settings';
    case 'board':
      return '#/board';
    case 'lesson':
      return `#/lesson/${[route.slug, route.cell].filter((part) => part !== null).map(encodeURIComponent).join('/')}${route.start ? '?start' : ''}`;
    case 'unknown':
      return `#${route.path}`;
  }
}

export const homeHref = '#/';
export const settingsHref = '#/settings';
export const boardHref = '#/board';
export const lessonHref = (slug: string, cell: string | null = null, start = false): string => hrefOf({ page: 'lesson', slug, cell, start });

/** Goes to a route; `replace` leaves no entry in the history. */
export function navigate(route: Route, options: { readonly replace?: boolean } = {}): void {
  const href = hrefOf(route);
  if (!options.replace) {
    location.hash = href;
    return;
  }
  history.replaceState(null, '', href);
  // replaceState tells nobody.
  dispatchEvent(new HashChangeEvent('hashchange'));
}

let known: { readonly hash: string; readonly route: Route } | null = null;

function currentRoute(): Route {
  if (known?.hash !== location.hash) known = { hash: location.hash, route: parseRoute(location.hash) };
  return known.route;
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

export const useRoute = (): Route => useSyncExternalStore(subscribe, currentRoute);

/** What an address may force for this visit, without changing the settings: `?backend=wasm&lang=zh&theme=dark`. */
export interface Overrides {
  readonly backend: Backend | null;
  readonly language: Language | null;
  readonly theme: Theme | null;
}

const backends: readonly Backend[] = ['webgl', 'webgpu', 'wasm', 'cpu'];

/** The overrides of `location.search`; anything unknown is left out. */
export function parseOverrides(search: string): Overrides {
  const query = new URLSearchParams(search);
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T | null => allowed.find((value) => value === query.get(name)) ?? null;
  return { backend: oneOf('backend', backends), language: oneOf('lang', languages), theme: oneOf('theme', themes) };
}
