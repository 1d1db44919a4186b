enum PortableSQLStub {}
