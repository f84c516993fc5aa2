// What import.meta.url is in an ES module, for the bundle that is none.
export const bundleUrl = require('node:url').pathToFileURL(__filename).href
