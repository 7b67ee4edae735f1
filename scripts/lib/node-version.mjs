/** Lowest Node.js that runs the product: [major, minor]. Keep equal to "engines" in package.json. */
export const lowestNode = /** @type {const} */ ([20, 19])

/**
 * @param {string} version e.g. '20.20.2'
 * @returns {boolean}
 */
export const isNodeNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [lowestMajor, lowestMinor] = lowestNode
  return major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)
}
