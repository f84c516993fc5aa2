import {defineConfig} from 'vitest/config'
import {withLetters} from './scripts/letters.mjs'

/** Tests see the source as it is built. */
export default defineConfig({
  plugins: [{name: 'letters', enforce: 'pre', transform: (code, id) => (/[\\/]src[\\/].*\.ts$/u.test(id) ? withLetters(code) : null)}],
})
