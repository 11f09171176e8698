/** Entry of the page. Must stay light: the engine, the lessons and the charts are loaded when a page needs them. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { openStudio } from './engine/studio';
import { driveSweeps } from './notebook/sweep/sweeps';
import { isolate } from './isolation/isolate';
import { useDevice } from './store/device';
import { parseOverrides } from './routes';
import { chosenLanguage, chosenTheme, useOverrides } from './store/settings';
import './theme/tokens.css';
import './theme/base.css';
import { applyTheme } from './theme/theme';

useOverrides.setState({ overrides: parseOverrides(location.search) });
applyTheme(chosenTheme());
document.documentElement.lang = chosenLanguage() === 'zh' ? 'zh-CN' : 'en';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

openStudio();
driveSweeps();
void isolate(() => useDevice.getState().busy);
