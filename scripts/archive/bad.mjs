export const badFiles = async () => []
