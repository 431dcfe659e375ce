// pith.cjs - the same for require(): load() returns a promise either way.
//
//     const { load } = require('pith-summarizer')
exports.load = async (bytes) => (await import('./pith.mjs')).load(bytes)
