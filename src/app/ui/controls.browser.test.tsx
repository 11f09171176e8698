/** The controls by keyboard, in a real browser. */
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { IconButton } from './IconButton';
import { Menu } from './Menu';
import { NumberField } from './NumberField';
import { Select } from './Select';
import { Slider } from './Slider';
import { Switch } from './Switch';
import { Tabs } from './Tabs';
import { toast } from './toasts';
import { ToastRegion } from './ToastRegion';

let root: Root;

beforeEach(() => {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
});
afterEach(() => root.unmount());

// At once: keys are pressed right after it.
const show = (node: ReactNode) => { flushSync(() => root.render(node)); };

// Animations run slowly on a busy machine.
const settled = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });

/** Keeps the value of a control, as its parent does. */
function Kept<T>({ start, children }: { readonly start: T; readonly children: (value: T, change: (value: T) => void) => ReactNode }) {
  const [value, change] = useState(start);
  return children(value, change);
}

describe('Slider', () => {
  it('moves by ratio on a log scale and says its value', async () => {
    show(<Kept start={0.001}>{(value, change) => <Slider label="Rate" value={value} min={1e-6} max={10} scale="log" format={String} onChange={change} />}</Kept>);
    const slider = page.getByRole('slider', { name: 'Rate' });
    await expect.element(slider).toHaveAttribute('aria-valuetext', '0.001');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(slider).toHaveAttribute('aria-valuetext', '0.0012');
    await userEvent.keyboard('{End}');
    await expect.element(slider).toHaveAttribute('aria-valuetext', '10');
    await userEvent.keyboard('{Home}');
    await expect.element(slider).toHaveAttribute('aria-valuetext', '0.000001');
  });
  it('moves a few whole numbers one by one', async () => {
    show(<Kept start={3}>{(value, change) => <Slider label="Rows" value={value} min={1} max={47} integer format={String} onChange={change} />}</Kept>);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '4');
  });
});

describe('NumberField', () => {
  it('takes a number on Enter and refuses what is out of range', async () => {
    const changed = vi.fn();
    show(<NumberField label="Epochs" value={5} min={1} max={200} integer onChange={changed} />);
    const field = page.getByRole('textbox', { name: 'Epochs' });
    await field.fill('12');
    await userEvent.keyboard('{Enter}');
    expect(changed).toHaveBeenCalledExactlyOnceWith(12);
    await field.fill('0');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Enter a whole number from 1 to 200.');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('5');
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('Select and Switch', () => {
  it('report the choice', async () => {
    const chosen = vi.fn();
    const switched = vi.fn();
    show(
      <>
        <Select label="Backend" value="wasm" options={[{ value: 'wasm', label: 'WASM' }, { value: 'cpu', label: 'CPU' }]} onChange={chosen} />
        <Switch label="Log scale" checked={false} onChange={switched} />
      </>,
    );
    await page.getByRole('combobox', { name: 'Backend' }).selectOptions('CPU');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('cpu');
    (page.getByRole('switch', { name: 'Log scale' }).element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    expect(switched).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe('Tabs', () => {
  it('are one tab stop and follow the arrow keys around', async () => {
    const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: `Tab ${id}`, panel: `Panel ${id}` }));
    show(<Tabs label="Code" tabs={tabs} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(page.getByRole('tab', { name: 'Tab c' })).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('tab', { name: 'Tab c' })).toHaveFocus();
    await expect.element(page.getByRole('tabpanel', { name: 'Tab c' })).toHaveTextContent('Panel c');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('tabpanel')).toHaveTextContent('Panel a');
  });
});

describe('Dialog', () => {
  it('takes the focus, closes on Escape and gives the focus back', async () => {
    show(
      <Kept start={false}>
        {(open, change) => (
          <>
            <Button onClick={() => change(true)}>Open</Button>
            <Dialog open={open} onClose={() => change(false)} title="Rename run">
              <input aria-label="Name" />
            </Dialog>
          </>
        )}
      </Kept>,
    );
    await page.getByRole('button', { name: 'Open' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rename run' });
    await expect.element(dialog).toBeVisible();
    await settled(() => expect(dialog.element().contains(document.activeElement)).toBe(true));
    await userEvent.keyboard('{Escape}');
    await settled(() => expect(document.querySelector('[role=dialog]')).toBeNull());
    await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  });
});

describe('Menu', () => {
  it('opens and chooses by keyboard', async () => {
    const removed = vi.fn();
    show(
      <Menu
        trigger={<IconButton icon="more" label="Actions" />}
        items={[
          { id: 'pin', label: 'Pin', onSelect: () => undefined },
          { id: 'delete', label: 'Delete', danger: true, onSelect: removed },
        ]}
      />,
    );
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitem', { name: 'Pin' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByRole('menuitem', { name: 'Delete' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await settled(() => expect(removed).toHaveBeenCalledOnce());
  });
});

describe('ToastRegion', () => {
  it('shows a notice once, runs its action and closes it', async () => {
    const undone = vi.fn();
    show(<ToastRegion />);
    toast({ text: 'Run deleted.' });
    toast({ text: 'Run deleted.', action: { label: 'Undo', onSelect: undone } });
    await expect.element(page.getByRole('listitem')).toHaveTextContent('Run deleted.');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(undone).toHaveBeenCalledOnce();
    await settled(() => expect(document.querySelectorAll('li')).toHaveLength(0));
  });
});
