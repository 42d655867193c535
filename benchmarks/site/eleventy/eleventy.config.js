// The same pages as Hugo's: each article, and lists by affair, category and unit, fifty to a page.
module.exports = function (config) {
  config.setQuietMode(true);
  for (const key of ["affairs", "categories", "units"]) {
    config.addCollection(key, (all) => {
      const lists = new Map();
      for (const page of all.getFilteredByGlob("content/items/*.md")) {
        for (const name of page.data[key] || []) {
          if (!lists.has(name)) lists.set(name, []);
          lists.get(name).push({ url: page.url, title: page.data.title });
        }
      }
      const pages = [];
      for (const [name, entries] of lists) {
        for (let at = 0; at * 50 < entries.length; at++) {
          pages.push({ name, slug: [...lists.keys()].indexOf(name), at, entries: entries.slice(at * 50, at * 50 + 50) });
        }
      }
      return pages;
    });
  }
  return { dir: { input: "content", output: "public", includes: "../layouts" } };
};
