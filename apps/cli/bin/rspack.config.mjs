/**
 * Nest's own recipe, but without its type check of the whole repository in every build (`npm run types` does that,
 * once), and for the language our oldest Node already speaks, as in the specs.
 */
export default (recipe) => {
  for (const { use } of recipe.module.rules) {
    for (const loader of Array.isArray(use) ? use : []) {
      if (loader.options?.jsc) loader.options.jsc.target = 'es2022';
    }
  }
  const plugins = recipe.plugins.filter((plugin) => plugin.constructor.name !== 'ForkTsCheckerWebpackPlugin');
  return { ...recipe, plugins };
};
