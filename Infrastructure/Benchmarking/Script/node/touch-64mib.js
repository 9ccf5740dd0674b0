exports.body = () => Buffer.alloc(64 * 1024 * 1024, 1).length;
