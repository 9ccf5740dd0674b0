exports.body = () => {
    let text = '';
    for (let i = 0; i < 10000; ++i) {
        text += 'abc' + (i % 10);
    }
    return text;
};
exports.checksum = (text) => `${text.length} ${require('crypto').createHash('md5').update(text).digest('hex')}`;
