param tde string = 'Disabled'

resource db 'Microsoft.Sql/servers/databases@2023-08-01-preview' = {
  parent: sql
  name: 'visits'

  resource current 'transparentDataEncryption' = {
    name: 'current'
    properties: {
      state: tde
//    ^^^^^^^^^^ storage/unencrypted-database
    }
  }
}

resource other 'Microsoft.Sql/servers/databases/transparentDataEncryption@2023-08-01-preview' = if (isProduction) {
  name: '${server}/visits/current'
  properties: {
    state: 'Enabled'
  }
}

resource there 'Microsoft.Sql/servers/databases/transparentDataEncryption@2023-08-01-preview' existing = {
  name: 'current'
}
