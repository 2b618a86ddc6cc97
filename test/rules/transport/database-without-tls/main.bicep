resource tls 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2023-06-01-preview' = {
  name: '${server}/require_secure_transport'
  properties: {
    value: 'OFF'
//  ^^^^^^^^^^^^ transport/database-without-tls
  }
}

resource slow 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2023-06-01-preview' = {
  name: 'log_connections'
  properties: {
    value: 'OFF'
  }
}
