// Strapi asks node_modules for upload providers; ours is compiled with the rest of the server.
module.exports = require('../../../dist/src/infra/private-upload-provider/index.js');
