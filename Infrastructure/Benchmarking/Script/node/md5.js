const crypto = require('crypto');
exports.body = () => {
    let h = 'missive';
    for (let i = 0; i < 1000; ++i) {
        h = crypto.createHash('md5').update(h).digest('hex');
    }
    return h;
};
