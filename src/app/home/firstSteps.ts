/** Where the two first things to do are: the cell that trains on MNIST, and the pad for digits. */
import { lessons } from '../../lessons/catalog';
import type { Route } from '../routes';

const routeTo = (slug: string, cell: string, start: boolean): Route | null => (lessons.some((lesson) => lesson.slug === slug) ? { page: 'lesson', slug, cell, start } : null);

/** Null while the course has no such lesson. */
export const trainingRoute = (): Route | null => routeTo('mnist', 'train', true);
export const drawingRoute = (): Route | null => routeTo('mnist', 'draw', false);
