import docs, {
  validateOptions,
  type LoadedContent,
  type PluginOptions,
} from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';

/**
 * The library's reference. It is made of the code and its comments, and stays in English in all languages: nobody is asked to
 * translate the names in its sidebar, of which several are the same.
 */
async function reference(context: LoadContext, options: PluginOptions): Promise<Plugin<LoadedContent>> {
  const plugin = await docs(context, options);
  return { ...plugin, getTranslationFiles: undefined, translateContent: undefined };
}

export default Object.assign(reference, { validateOptions });
