/** Something that the package ships, by its path in it: as far from here as from where this ends up, dist/cli, dist/batch or dist/chunks. */
export const shipped = (path: string): URL => new URL(`../../${path}`, import.meta.url)
