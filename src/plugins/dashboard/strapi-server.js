// Strapi asks this folder for the plugin's server half; ours is compiled with the rest of the server.
module.exports = require('../../../dist/src/plugins/dashboard/server/src/index.js');
