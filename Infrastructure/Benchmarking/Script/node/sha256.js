const crypto = require('crypto');
exports.setup = () => Buffer.from(Array.from({length: 1048576}, (_, i) => i % 251));
exports.body = (inputs) => crypto.createHash('sha256').update(inputs).digest('hex');
