/**
 * A path as a regular expression that fits it and nothing else. A project's folder may have any name; where Jest puts one
 * into a pattern itself, as `<rootDir>`, it takes brackets in it for a part of the pattern.
 */
module.exports.asPattern = (path) => path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
