enum AgencyNetworkStub {}
