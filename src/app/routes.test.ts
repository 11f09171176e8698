import { describe, expect, it } from 'vitest';
import { hrefOf, lessonHref, parseOverrides, parseRoute, type Route } from './routes';

describe('routes', () => {
  it.each<[string, Route]>([
    ['', { page: 'home' }],
    ['#/', { page: 'home' }],
    ['#/settings', { page: 'settings' }],
    ['#/board', { page: 'board' }],
    ['#/lesson/mnist', { page: 'lesson', slug: 'mnist', cell: null, start: false }],
    ['#/lesson/mnist/train', { page: 'lesson', slug: 'mnist', cell: 'train', start: false }],
    ['#/lesson/mnist/train?start', { page: 'lesson', slug: 'mnist', cell: 'train', start: true }],
    ['#/lesson/a%2Fb', { page: 'lesson', slug: 'a/b', cell: null, start: false }],
    ['#/lesson/%E0%A4%A', { page: 'lesson', slug: '%E0%A4%A', cell: null, start: false }],
    ['#/lesson', { page: 'unknown', path: '/lesson' }],
    ['#/lesson/mnist/train/more', { page: 'unknown', path: '/lesson/mnist/train/more' }],
    ['#/board/x', { page: 'unknown', path: '/board/x' }],
    ['#/settings/x', { page: 'unknown', path: '/settings/x' }],
    ['#main', { page: 'unknown', path: 'main' }],
  ])('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });
  it('reads back what it writes', () => {
    const routes: readonly Route[] = [
      { page: 'home' },
      { page: 'settings' },
      { page: 'board' },
      { page: 'lesson', slug: 'a/b c', cell: '数据', start: true },
      { page: 'lesson', slug: 'housing', cell: null, start: false },
      { page: 'unknown', path: '/nowhere' },
    ];
    for (const route of routes) expect(parseRoute(hrefOf(route))).toEqual(route);
    expect(lessonHref('mnist', 'draw')).toBe('#/lesson/mnist/draw');
  });
});

describe('overrides in the address', () => {
  it('takes what it knows', () => {
    expect(parseOverrides('?backend=wasm&lang=zh&theme=dark')).toEqual({ backend: 'wasm', language: 'zh', theme: 'dark' });
  });
  it('leaves out what it does not', () => {
    expect(parseOverrides('?backend=cuda&lang=fr&theme=')).toEqual({ backend: null, language: null, theme: null });
    expect(parseOverrides('')).toEqual({ backend: null, language: null, theme: null });
  });
});
