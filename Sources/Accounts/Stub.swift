enum AccountsStub {}
