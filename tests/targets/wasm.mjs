// wasm.mjs - runs a test program that was compiled to WebAssembly: the module imports what
// board.hpp names and nothing else.
import { readFileSync } from 'node:fs'

let instance
const bytes = () => new Uint8Array(instance.exports.memory.buffer)
const module = new WebAssembly.Module(readFileSync(process.argv[2]))
for (const { name } of WebAssembly.Module.imports(module))
  if (!name.startsWith('board_')) throw new Error('imports ' + name)
instance = new WebAssembly.Instance(module, {
  env: {
    board_put(at) {
      const end = bytes().indexOf(0, at)
      process.stdout.write(Buffer.from(bytes().slice(at, end)))
    },
    board_read: () => 0,
  },
})
process.exitCode = instance.exports.board_main()
