import type { Plugin } from 'vite';

/**
 * Drops @font-face rules whose font is embedded as data: from the styles of one package. GraphiQL embeds 400 kB of fonts
 * that our content security policy (font-src 'self') refuses anyhow; the app's own font takes their place.
 */
export function withoutEmbeddedFonts(packageName: string): Plugin {
  return {
    name: 'without-embedded-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes(`/node_modules/${packageName}/`) || !/\.css($|\?)/.test(id)) return undefined;
      return { code: code.replaceAll(/@font-face\s*\{[^}]*url\(["']?data:[^}]*\}/g, ''), map: null };
    },
  };
}
