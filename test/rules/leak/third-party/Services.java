package clinic;

import com.slack.api.Slack;
import com.stripe.model.Customer;
import com.twilio.rest.api.v2010.account.Message;

class Services {
  void admitted(Patient patient, Slack slack) {
    Message.creator(to, from, "admitted " + patient.getLastName()).create();
//  ^^^^^^^^^^^^^^^ leak/third-party
    slack.methods(token).chatPostMessage(req -> req.text("admitted " + patient.getLastName()));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
    Customer.create(CustomerCreateParams.builder().setEmail(patient.getEmail()).build());
//  ^^^^^^^^^^^^^^^ leak/third-party
    Message.creator(to, from, "admitted " + patient.getId()).create();
  }
}
