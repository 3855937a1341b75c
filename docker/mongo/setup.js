// Makes the replica set and its users, once; run again it changes nothing but the application's password. It runs by mongosh beside the first member, as
// localhost, to whom MongoDB allows just this while there is no user yet.
const fs = require("fs");
const secret = name => fs.readFileSync("/run/secrets/" + name, "utf8").trim();
const members = ["mongo1", "mongo2", "mongo3"].map((host, _id) => ({ _id, host: host + ":27017" }));
const root = { user: "root", pwd: secret("mongo.root.password") };
const admin = db.getSiblingDB("admin");

const attempt = (what, harmless) => {
  try {
    return what();
  } catch (e) {
    if (!harmless.includes(e.codeName)) throw e;
  }
};

// known already, or only to be seen by one who has signed in: then the replica set is there
attempt(() => rs.initiate({ _id: "kotonoha", members }), ["AlreadyInitialized", "Unauthorized"]);
for (let now = db.hello(); !now.isWritablePrimary; now = db.hello()) {
  if (now.primary && now.primary !== now.me) quit(admin.auth(root) ? 0 : 1);    // made before, and another member leads now
  sleep(200);
}
attempt(() => admin.createUser({ ...root, roles: ["root"] }), ["Unauthorized"]);
if (!admin.auth(root)) quit(1);
// only the one database, and nothing of users or the cluster
const application = { pwd: secret("mongo.app.password"), roles: [{ role: "readWrite", db: "kotonoha" }] };
if (admin.getUser("kotonoha")) admin.updateUser("kotonoha", application);
else admin.createUser({ user: "kotonoha", ...application });
print("The replica set and its users are there");
