enum CaseworkStub {}
