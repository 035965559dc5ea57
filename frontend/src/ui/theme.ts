import { computed, readonly, ref, type Ref } from 'vue';

/** `dark`: a control room at night; `day`: a bright office; `auto`: as the system says. */
export const themeChoices = ['dark', 'day', 'auto'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
export type Theme = 'dark' | 'day';

const storageKey = 'hydrograph.theme';
const choice = ref<ThemeChoice>('dark');
const systemIsLight = ref(false);
const theme = computed<Theme>(() => (choice.value === 'auto' ? (systemIsLight.value ? 'day' : 'dark') : choice.value));

export const isThemeChoice = (value: unknown): value is ThemeChoice => themeChoices.includes(value as ThemeChoice);

function apply(): void {
  const { classList } = document.documentElement;
  classList.toggle('dark', theme.value === 'dark');
  classList.toggle('day', theme.value === 'day');
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', theme.value === 'dark' ? '#060b12' : '#eaf0f4');
}

/** Dresses the page before its first picture, in the theme that the visitor chose before. */
export function startTheme(): void {
  const light = window.matchMedia('(prefers-color-scheme: light)');
  systemIsLight.value = light.matches;
  light.addEventListener('change', ({ matches }) => {
    systemIsLight.value = matches;
    apply();
  });
  const stored = localStorage.getItem(storageKey);
  if (isThemeChoice(stored)) choice.value = stored;
  apply();
}

/** The theme shown, the visitor's choice, and how to change it. Canvases (map, charts) watch `theme` and draw anew. */
export function useTheme(): { theme: Readonly<Ref<Theme>>; choice: Readonly<Ref<ThemeChoice>>; choose(next: ThemeChoice): void } {
  return {
    theme,
    choice: readonly(choice),
    choose(next) {
      choice.value = next;
      localStorage.setItem(storageKey, next);
      apply();
    },
  };
}

/** The present value of a token, for example `themeColour('--ink-2')`: what a canvas needs, since it knows no CSS variables. */
export const themeColour = (token: `--${string}`): string => getComputedStyle(document.documentElement).getPropertyValue(token).trim();
